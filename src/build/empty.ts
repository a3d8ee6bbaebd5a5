/** Stands in for optional packages of jsPDF that this program never calls. */
export {}

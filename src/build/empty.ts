/** This module stands in for optional packages of jsPDF that the program never calls. */
export const isEmpty = true

package org.oarlock.service.prove;

/**
 * What was measured on one structure of the written file.
 *
 * @param number ROI Number
 * @param name ROI Name
 * @param structure TG-263 name
 * @param voxels voxels within the contours
 * @param millilitres their volume, cm³
 * @param x centre, mm towards the patient's left (LPS)
 * @param y centre, mm towards posterior (LPS)
 * @param z centre, mm towards the head (LPS)
 * @param contours contours in the file
 * @param points points of all contours
 */
public record ProvedStructure(
    int number,
    String name,
    String structure,
    int voxels,
    double millilitres,
    double x,
    double y,
    double z,
    int contours,
    int points) {}

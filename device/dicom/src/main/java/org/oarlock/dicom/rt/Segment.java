package org.oarlock.dicom.rt;

import java.util.BitSet;

/**
 * One structure as voxels.
 *
 * @param label Segment Label, 1 to 64 characters
 * @param description Segment Description, or empty for absent
 * @param algorithm Segment Algorithm Name, 1 to 64 characters
 * @param type what it is: Segmented Property Type
 * @param colour how it is shown
 * @param voxels index = column + columns x (row + rows x image), the images in the order of the
 *     object; at least one for writing
 */
public record Segment(
    String label,
    String description,
    String algorithm,
    CodedTerm type,
    Rgb colour,
    BitSet voxels) {}

package org.oarlock.dicom;

class ExplicitDatasetTest extends DatasetContract {

  @Override
  Dataset through(Dataset elements) throws DicomException {
    DicomFile file = new DicomFile(Uids.EXPLICIT_VR_LITTLE_ENDIAN, "1.2", "1.2.3", elements);
    return DicomFiles.read(DicomFiles.encode(file), ReadLimits.DEFAULT).dataset();
  }
}

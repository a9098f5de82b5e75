package org.oarlock.dicom;

class InMemoryDatasetTest extends DatasetContract {

  @Override
  Dataset through(Dataset elements) {
    return elements;
  }
}

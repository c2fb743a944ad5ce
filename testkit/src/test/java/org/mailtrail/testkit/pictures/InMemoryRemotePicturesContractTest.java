package org.mailtrail.testkit.pictures;

class InMemoryRemotePicturesContractTest extends RemotePicturesContract {
  @Override
  protected PicturesTrial empty() {
    return RememberedPictures.whole();
  }
}

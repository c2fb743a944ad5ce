package org.mailtrail.pictures;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.mailtrail.testkit.pictures.PicturesTrial;
import org.mailtrail.testkit.pictures.RemotePicturesContract;

class PublicPicturesContractTest extends RemotePicturesContract {
  private final List<Neighbourhood> opened = new ArrayList<>();

  @Override
  protected PicturesTrial empty() {
    Neighbourhood one = new Neighbourhood();
    opened.add(one);
    return one;
  }

  @AfterEach
  void close() {
    opened.forEach(Neighbourhood::close);
  }
}

package org.mailtrail.pictures;

import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.guarded.Border;

/** Pictures from servers of this machine. No setting moves the border like this. */
public final class NearbyPictures {
  private NearbyPictures() {}

  /** As the service fetches them, but for the border. */
  public static RemotePictures fetched() {
    return PictureAdapters.within(Border.thisMachine());
  }
}

package org.mailtrail.testkit.pictures;

import java.util.List;
import java.util.Map;
import org.mailtrail.application.port.pictures.RemotePictures;

/** Pictures from elsewhere on trial, with a server of a stranger that they may be fetched from. */
public interface PicturesTrial {
  /** What is on trial. */
  RemotePictures pictures();

  /**
   * Serves something from now on.
   *
   * @param type what the server says it is
   * @return its address, another each time
   */
  String serving(byte[] bytes, String type);

  /** An address that leads to another one. */
  String leadingTo(String address);

  /** An address at which nobody answers. */
  String nobody();

  /** An address within our own network, at which somebody would answer. */
  String withinOurNetwork();

  /** What was asked of the server so far: header fields by name, each in small letters. */
  List<Map<String, String>> asked();
}

package org.mailtrail.web.endpoint;

import java.util.Map;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.shape.Tree;
import org.mailtrail.web.site.Visit;

/**
 * What is sent with a request, within the bounds of its operation.
 *
 * @param visit the request
 * @param operation what it takes
 */
record CallBody(Visit visit, ApiOperation operation) {
  byte[] file() {
    String type = operation.in(Place.FILE).get(0).name();
    if (!visit.contentType().equalsIgnoreCase(type)) {
      throw trouble(415, "media-type", visit.say("api.type"), visit.say("api.type.remedy", type));
    }
    return bytes();
  }

  private byte[] bytes() {
    byte[] bytes = visit.body(operation.largest());
    if (bytes.length > operation.largest()) {
      throw trouble(
          413,
          "too-large",
          visit.say("api.large"),
          visit.say("api.large.remedy", operation.largest()));
    }
    return bytes;
  }

  Map<String, Object> object() {
    byte[] bytes = bytes();
    if (bytes.length == 0 && operation.in(Place.BODY).stream().noneMatch(Parameter::isNeeded)) {
      return Map.of();
    }
    if (!visit.contentType().matches("(?i)application/json\\s*(;.*)?")) {
      throw trouble(415, "media-type", visit.say("api.type"), visit.say("api.type.remedy", "JSON"));
    }
    return Tree.object(bytes)
        .orElseThrow(
            () ->
                trouble(
                    400,
                    "no-json",
                    visit.say("api.json"),
                    visit.say("api.json.remedy", Tree.DEEPEST)));
  }

  private RuntimeException trouble(int status, String code, String what, String remedy) {
    return Unfit.at(visit, status, code, what, remedy);
  }
}

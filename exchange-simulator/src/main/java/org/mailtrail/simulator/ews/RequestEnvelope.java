package org.mailtrail.simulator.ews;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;

/** The envelope of a request (SOAP 1.1): which version of Exchange it is for, and what it asks. */
record RequestEnvelope(XmlNode xml) {
  private static final Set<String> VERSIONS =
      Set.of(
          "Exchange2007",
          "Exchange2007_SP1",
          "Exchange2010",
          "Exchange2010_SP1",
          "Exchange2010_SP2",
          "Exchange2013",
          "Exchange2013_SP1",
          "Exchange2015",
          "Exchange2016");

  static RequestEnvelope read(Request request) {
    try {
      XmlNode envelope = XmlNode.read(request.body());
      if (!envelope.name().equals("Envelope")) {
        throw invalid();
      }
      return new RequestEnvelope(envelope);
    } catch (XMLStreamException malformed) {
      throw invalid();
    }
  }

  void requireKnownVersion() {
    xml.at("Header", "RequestServerVersion")
        .flatMap(version -> version.attribute("Version"))
        .filter(version -> !VERSIONS.contains(version))
        .ifPresent(RequestEnvelope::refuseVersion);
  }

  XmlNode operation() {
    return xml.below("Body").stream().findFirst().orElseThrow(RequestEnvelope::invalid);
  }

  private static SoapFault invalid() {
    return SoapFault.of("ErrorInvalidRequest", "The request is invalid.");
  }

  private static void refuseVersion(String version) {
    throw SoapFault.of("ErrorInvalidServerVersion", "The specified server version is invalid.");
  }
}

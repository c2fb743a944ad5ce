package org.mailtrail.simulator.ews.item;

import java.util.Optional;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.soap.XmlNode;

/**
 * A restriction on folders: equality of the display name, or none.
 *
 * @param displayName the name that is asked for
 */
public record FolderRestriction(Optional<String> displayName) {
  public static FolderRestriction of(XmlNode operation) {
    return operation
        .child("Restriction")
        .map(
            restriction ->
                restriction
                    .child("IsEqualTo")
                    .filter(equality -> named(equality).equals("folder:DisplayName"))
                    .flatMap(equality -> equality.at("FieldURIOrConstant", "Constant"))
                    .flatMap(constant -> constant.attribute("Value"))
                    .map(name -> new FolderRestriction(Optional.of(name)))
                    .orElseThrow(Restriction::unsupported))
        .orElse(new FolderRestriction(Optional.empty()));
  }

  private static String named(XmlNode equality) {
    return equality.child("FieldURI").flatMap(path -> path.attribute("FieldURI")).orElse("");
  }

  public boolean fits(SimulatedFolder folder) {
    return displayName.isEmpty() || displayName.get().equalsIgnoreCase(folder.displayName());
  }
}

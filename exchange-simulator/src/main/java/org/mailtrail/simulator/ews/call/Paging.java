package org.mailtrail.simulator.ews.call;

import java.util.Optional;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/**
 * The part of a list that a request wants (types.xsd: IndexedPageViewType), cut to what a user may
 * find at once (EWSFindCountLimit); more without paging is refused.
 *
 * @param offset how many to leave out
 * @param most how many at most
 * @param paged whether the request pages at all
 */
public record Paging(int offset, int most, boolean paged) {
  /** Page "EWS throttling in Exchange", EWSFindCountLimit. */
  public static final int MOST = 1000;

  /** The same page: what is restricted counts against the whole account; seen. */
  public static final int MOST_RESTRICTED = 250;

  public static Paging of(EwsCall call, String view, int limit) {
    Optional<XmlNode> page = call.operation().child(view);
    int most =
        page.flatMap(node -> node.attribute("MaxEntriesReturned"))
            .map(Integer::parseInt)
            .map(wanted -> Math.min(wanted, limit))
            .orElse(limit);
    int offset = page.flatMap(node -> node.attribute("Offset")).map(Integer::parseInt).orElse(0);
    if (offset < 0 || most < 1) {
      throw new EwsError("ErrorInvalidPagingMaxRows", "Paging values must be greater than zero.");
    }
    int told = call.isOf(Fault.SHORT_PAGE) ? Math.max(1, most / 3) : most;
    return new Paging(offset, told, page.isPresent());
  }

  /** Refuses a list that is too long for one answer when nothing says which part is wanted. */
  public void refuse(int all) {
    if (!paged && all > most) {
      throw new EwsError(
          "ErrorExceededFindCountLimit", "Exceeded the limit of objects that can be found.");
    }
  }

  /** Begins the element that holds the list. */
  public void start(XmlOut xml, int listed, int all) {
    xml.start(
        "m:RootFolder",
        "IndexedPagingOffset",
        Integer.toString(offset + listed),
        "TotalItemsInView",
        Integer.toString(all),
        "IncludesLastItemInRange",
        Boolean.toString(offset + listed >= all));
  }
}

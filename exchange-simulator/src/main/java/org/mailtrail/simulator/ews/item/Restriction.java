package org.mailtrail.simulator.ews.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsError;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlNode;

/** Which items a search wants (types.xsd: RestrictionType). Strings are compared without case. */
public final class Restriction {
  private final ItemValues values;

  private Restriction(EwsCall call, SimulatedMailbox mailbox) {
    this.values = new ItemValues(call, mailbox);
  }

  public static Optional<Predicate<Item>> of(EwsCall call, SimulatedMailbox mailbox) {
    refuseIfFrugal(call);
    return call.operation()
        .child("Restriction")
        .flatMap(restriction -> restriction.children().stream().findFirst())
        .map(new Restriction(call, mailbox)::read);
  }

  public static void refuseIfFrugal(EwsCall call) {
    if (call.make() == Make.FRUGAL && call.operation().child("Restriction").isPresent()) {
      throw new EwsError("ErrorInvalidRestriction", "The restriction is invalid.");
    }
  }

  static EwsError unsupported() {
    return new EwsError(
        "ErrorUnsupportedPathForQuery",
        "The property can not be used with this type of restriction.");
  }

  private Predicate<Item> read(XmlNode expression) {
    List<XmlNode> children = expression.children();
    return switch (expression.name()) {
      case "And" -> children.stream().map(this::read).reduce(item -> true, Predicate::and);
      case "Or" -> children.stream().map(this::read).reduce(item -> false, Predicate::or);
      case "Not" -> read(children.get(0)).negate();
      case "IsEqualTo" -> compare(expression, order -> order == 0);
      case "IsNotEqualTo" -> compare(expression, order -> order != 0);
      case "IsGreaterThan" -> compare(expression, order -> order > 0);
      case "IsGreaterThanOrEqualTo" -> compare(expression, order -> order >= 0);
      case "IsLessThan" -> compare(expression, order -> order < 0);
      case "IsLessThanOrEqualTo" -> compare(expression, order -> order <= 0);
      default -> throw unsupported();
    };
  }

  private Predicate<Item> compare(XmlNode expression, IntPredicate wanted) {
    WantedProperty property = WantedProperty.of(expression.children().get(0));
    String constant = constant(expression);
    if (property.uri().equals("item:DateTimeReceived") || property.tag() == 0x0E06) {
      Instant limit = instant(constant);
      return item -> wanted.test(item.receivedAt().compareTo(limit));
    }
    if (property.tag() == 0x300B) {
      return item -> wanted.test(value(item, property).orElse("").compareTo(constant));
    }
    String lower = constant.toLowerCase(Locale.ROOT);
    refuseUnsearchable(property);
    return item ->
        value(item, property)
            .map(text -> wanted.test(text.toLowerCase(Locale.ROOT).compareTo(lower)))
            .orElse(false);
  }

  private static String constant(XmlNode expression) {
    return expression
        .at("FieldURIOrConstant", "Constant")
        .flatMap(node -> node.attribute("Value"))
        .orElseThrow(Restriction::unsupported);
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw new EwsError("ErrorInvalidValueForProperty", "The specified value is invalid.");
    }
  }

  /** Refuses a property that cannot be searched for. */
  private static void refuseUnsearchable(WantedProperty property) {
    if (tag(property) < 0 && !property.uri().equals("item:IsDraft")) {
      throw unsupported();
    }
  }

  private Optional<String> value(Item item, WantedProperty property) {
    return property.uri().equals("item:IsDraft")
        ? Optional.of(Boolean.toString(item.isDraft()))
        : values.of(item, tag(property));
  }

  private static int tag(WantedProperty property) {
    return switch (property.uri()) {
      case "" -> property.tag();
      case "item:Subject" -> 0x0037;
      case "item:ItemClass" -> 0x001A;
      case "item:Size" -> 0x0E08;
      case "item:DateTimeSent" -> 0x0039;
      case "message:InternetMessageId" -> 0x1035;
      default -> -1;
    };
  }
}

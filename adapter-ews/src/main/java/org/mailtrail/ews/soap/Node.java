package org.mailtrail.ews.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element by its local name; namespaces play no part in reading.
 *
 * @param name the local name
 * @param attributes by local name
 * @param text its own characters
 * @param children its elements, in order
 */
public record Node(String name, Map<String, String> attributes, String text, List<Node> children) {
  /** The first child of this name. */
  public Optional<Node> child(String wanted) {
    for (Node child : children) {
      if (child.name.equalsIgnoreCase(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The first descendant along these names. */
  public Optional<Node> at(String... path) {
    Optional<Node> node = Optional.of(this);
    for (String step : path) {
      node = node.flatMap(parent -> parent.child(step));
    }
    return node;
  }

  /** The text at the end of the path, stripped; empty where there is none. */
  public Optional<String> textAt(String... path) {
    return at(path).map(node -> node.text.strip()).filter(found -> !found.isEmpty());
  }

  /** The children of the element at the end of the path. */
  public List<Node> childrenAt(String... path) {
    return at(path).map(Node::children).orElse(List.of());
  }

  /** The attribute's value. */
  public Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted)).filter(value -> !value.isEmpty());
  }

  /** About how many bytes it takes in memory. */
  public long weight() {
    long weight = 100L + text.length();
    for (Node child : children) {
      weight += child.weight();
    }
    return weight;
  }

  /** This element and all below it. */
  public Stream<Node> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
  }

  /** The first element of this name, here or anywhere below. */
  public Optional<Node> anywhere(String wanted) {
    return all().filter(node -> node.name.equalsIgnoreCase(wanted)).findFirst();
  }
}

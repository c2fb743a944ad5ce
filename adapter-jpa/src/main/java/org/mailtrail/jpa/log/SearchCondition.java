package org.mailtrail.jpa.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.SearchWords;
import org.mailtrail.jpa.row.Stored;

/**
 * What somebody looks for, as statements take it.
 *
 * @param words each begins a word of what is found; there is one at least
 * @param people who else is asked for, as a query of the inverted index, or empty
 */
record SearchCondition(List<String> words, String people) {
  private static final String AND = " & ";

  static Optional<SearchCondition> of(String wanted, EntryFilter.Who who) {
    List<String> words = List.copyOf(SearchWords.wanted(wanted));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new SearchCondition(words, people(who)));
  }

  private static String people(EntryFilter.Who who) {
    List<String> all = new ArrayList<>();
    who.contact().ifPresent(contact -> all.add(exactly(contact.value())));
    who.company().ifPresent(name -> all.add(exactly(Stored.hash(Stored.text(name)).toString())));
    who.salespeople()
        .filter(some -> !some.isEmpty())
        .map(some -> some.stream().map(one -> exactly(one.value())))
        .ifPresent(any -> all.add(any.collect(Collectors.joining(" | ", "(", ")"))));
    return String.join(AND, all);
  }

  private static String exactly(String value) {
    return "'=" + Stored.text(value).replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** A condition on the words of an entry that no index answers. */
  String sql() {
    return numbered("' ' || e.words like :word%d", " and ");
  }

  /** The values of {@link #sql}, by name. */
  Map<String, String> patterns() {
    return named("word", words.stream().map(word -> "% " + word + "%"));
  }

  /** Pairs of how a word is asked of the index and of its pattern. */
  String pairs() {
    return numbered("(cast(:lexeme%1$d as text), cast(:word%1$d as text))", ", ");
  }

  /** The values of {@link #pairs} that are not patterns, with who is asked for, by name. */
  Map<String, String> lexemes() {
    Map<String, String> values = named("lexeme", words.stream().map(SearchCondition::beginning));
    values.put("who", people);
    return values;
  }

  /** The values of {@link TextSearch#IN_INDEX}, by name. */
  Map<String, String> index() {
    String all = words.stream().map(SearchCondition::beginning).collect(Collectors.joining(AND));
    return Map.of("asked", people.isEmpty() ? all : people + AND + all);
  }

  private static String beginning(String word) {
    return "'" + word + "':*";
  }

  private String numbered(String pattern, String between) {
    return IntStream.range(0, words.size())
        .mapToObj(pattern::formatted)
        .collect(Collectors.joining(between));
  }

  private static Map<String, String> named(String name, Stream<String> texts) {
    Map<String, String> values = new LinkedHashMap<>();
    texts.forEach(text -> values.put(name + values.size(), text));
    return values;
  }
}

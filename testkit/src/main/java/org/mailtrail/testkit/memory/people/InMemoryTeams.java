package org.mailtrail.testkit.memory.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.Memory;

/** Teams in memory. */
public final class InMemoryTeams implements Teams {
  private final Memory memory;
  private final Map<SalespersonCode, String> teams;

  /** Nobody is in a team so far. */
  public InMemoryTeams(Memory memory) {
    this.memory = memory;
    this.teams = memory.map();
  }

  @Override
  public Optional<String> of(SalespersonCode person) {
    return memory.access(() -> Optional.ofNullable(teams.get(person)));
  }

  @Override
  public Set<SalespersonCode> members(String team) {
    return memory.access(
        () ->
            teams.entrySet().stream()
                .filter(one -> one.getValue().equals(team))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public SortedMap<String, Set<SalespersonCode>> all() {
    return memory.access(
        () ->
            teams.entrySet().stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableSet()))));
  }

  @Override
  public void assign(SalespersonCode person, Optional<String> team) {
    memory.access(
        () -> {
          teams.remove(person);
          team.ifPresent(code -> teams.put(person, code));
          return true;
        });
  }
}

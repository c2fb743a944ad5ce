package org.mailtrail.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must be so of packages and names, whatever is in them; each says what breaks it. */
final class Rooms {
  private static final int MOST = 12;
  private static final String ROOT = "org.mailtrail.";

  private Rooms() {}

  private static List<JavaClass> types(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().startsWith("Jte"))
        .toList();
  }

  /** Packages with more types than one takes in at a glance. */
  static List<String> too_full(JavaClasses classes) {
    return types(classes).stream()
        .collect(
            Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(room -> room.getValue() > MOST)
        .map(room -> room.getKey() + " has " + room.getValue() + " types")
        .toList();
  }

  /** Names that stand for more than one type. */
  static List<String> names_with_two_meanings(JavaClasses classes) {
    return types(classes).stream()
        .collect(
            Collectors.groupingBy(
                JavaClass::getSimpleName,
                TreeMap::new,
                Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))))
        .entrySet()
        .stream()
        .filter(name -> name.getValue().size() > 1)
        .map(name -> name.getValue().toString())
        .toList();
  }

  /** Packages that know each other, directly or by way of others. */
  static List<String> in_circles(JavaClasses classes) {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> known = arrows.computeIfAbsent(type.getPackageName(), room -> new TreeSet<>());
      for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
        known.add(arrow.getTargetClass().getPackageName());
      }
    }
    return arrows.keySet().stream()
        .filter(room -> room.startsWith(ROOT))
        .filter(room -> reached(arrows, room).contains(room))
        .toList();
  }

  private static Set<String> reached(Map<String, Set<String>> arrows, String from) {
    Set<String> reached = new TreeSet<>();
    Collection<String> next = others(arrows, from);
    while (!next.isEmpty()) {
      Set<String> fresh = new TreeSet<>(next);
      fresh.removeAll(reached);
      reached.addAll(fresh);
      next = fresh.stream().flatMap(room -> others(arrows, room).stream()).toList();
      next = next.stream().filter(room -> !reached.contains(room)).toList();
    }
    return reached;
  }

  private static Set<String> others(Map<String, Set<String>> arrows, String room) {
    Set<String> others = new TreeSet<>(arrows.getOrDefault(room, Set.of()));
    others.remove(room);
    return others;
  }
}

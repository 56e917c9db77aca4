package dev.ross.platform.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules of names, for all source files of all modules, tests included: a name is borne by one class alone, a class is
 * no bare participle, and words that once had several meanings are not used.
 */
final class NamingRules {
    private static final Pattern PARTICIPLE = Pattern.compile("[A-Z][a-z]+(ing|ed)");
    private static final Set<String> NOUNS = Set.of("Seating");
    private static final Pattern BANNED = Pattern.compile(
            "\\b(house|errands?|tidings|diary|rulebook|whereabouts|darkroom|cellar|doorkeeper|whoever|pigeonholes?)\\b",
            Pattern.CASE_INSENSITIVE);

    private NamingRules() {}

    /** Names that several classes bear, with the files of each. */
    static Map<String, List<String>> namesBorneTwice(List<SourceFile> files) {
        Map<String, List<String>> paths = files.stream()
                .collect(groupingBy(SourceFile::className, TreeMap::new, mapping(SourceFile::path, toList())));
        paths.values().removeIf(same -> same.size() == 1);
        return paths;
    }

    /** Classes whose name is one word that ends as a participle. */
    static Stream<String> participles(List<SourceFile> files) {
        return files.stream()
                .map(SourceFile::className)
                .filter(name -> PARTICIPLE.matcher(name).matches() && !NOUNS.contains(name));
    }

    /** Files with a banned word, each with the first of them. */
    static Stream<String> bannedWords(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> BANNED.matcher(file.text())
                        .results()
                        .limit(1)
                        .map(found -> file.path() + ": " + found.group()));
    }
}

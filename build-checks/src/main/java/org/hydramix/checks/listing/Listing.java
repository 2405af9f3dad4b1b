package org.hydramix.checks.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * KNIME's API as text, one member a line: {@code class#member descriptor}. The line {@code class#<class> …} gives a
 * class's modifiers, superclass and interfaces. Lines that start with {@code #} are comments.
 */
public final class Listing implements Types {

    private static final String CLASS_ENTRY = "<class>";
    private static final Pattern CLASS_LINE = Pattern.compile("(.+) extends (\\S+) implements ?(\\S*)");

    private final Map<String, ApiType> types;
    private final Map<String, List<String>> lines;

    private Listing(Map<String, ApiType> types, Map<String, List<String>> lines) {
        this.types = types;
        this.lines = lines;
    }

    /**
     * @param reader the text; stays open
     * @return the listing
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if a line is not of the form above, with its number
     */
    public static Listing read(BufferedReader reader) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            int end = line.indexOf('#');
            if (end < 0 || line.indexOf(' ', end) < 0) {
                throw new IllegalArgumentException("Line " + number + " is not 'class#member descriptor': " + line);
            }
            lines.computeIfAbsent(line.substring(0, end).replace('.', '/'), name -> new ArrayList<>())
                .add(line);
        }
        Map<String, ApiType> types = new LinkedHashMap<>();
        lines.forEach((name, entries) -> types.put(name, parse(name, entries)));
        return new Listing(types, lines);
    }

    private static ApiType parse(String name, List<String> entries) {
        Set<Member> members = new LinkedHashSet<>();
        Matcher header = null;
        for (String entry : entries) {
            String[] parts = entry.substring(entry.indexOf('#') + 1).split(" ", 2);
            if (CLASS_ENTRY.equals(parts[0])) {
                header = CLASS_LINE.matcher(parts[1]);
            } else {
                members.add(new Member(parts[0], parts[1]));
            }
        }
        if (header == null || !header.matches()) {
            throw new IllegalArgumentException("No readable line '" + name.replace('/', '.') + "#<class> …'");
        }
        List<String> interfaces = Stream.of(header.group(3).split(",")).filter(s -> !s.isEmpty()).toList();
        return new ApiType(name, Modifiers.parse(header.group(1)), Optional.of(header.group(2)), interfaces,
            Collections.unmodifiableSet(members));
    }

    @Override
    public Optional<ApiType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * @param name internal name of a class
     * @return its lines as read; none if the listing lacks the class
     */
    public List<String> lines(String name) {
        return lines.getOrDefault(name, List.of());
    }
}

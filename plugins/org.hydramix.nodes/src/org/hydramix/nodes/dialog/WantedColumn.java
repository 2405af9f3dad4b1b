package org.hydramix.nodes.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.node.parameters.NodeParametersInput;

/**
 * A column that a setting names, and how to guess which one it is.
 *
 * @param table from 0, among the inputs that are tables; other inputs are not counted
 * @param type that the column must be compatible with
 * @param usualName as our own nodes name it
 * @param signs other names that mean the same, in lower case without anything but letters and digits, best first
 * @param ifOnly whether the column is taken for the wanted one if it is the only one of its type, whatever its name
 * @param required whether the node cannot do without
 */
public record WantedColumn(int table, Class<? extends DataValue> type, String usualName, List<String> signs,
    boolean ifOnly, boolean required) {

    /** A sign at least this long also tells when it is part of a longer name: "class" does, "x" does not. */
    private static final int SHORTEST_PART = 4;

    /** The list is copied. */
    public WantedColumn {
        signs = List.copyOf(signs);
    }

    /**
     * @param input what is known at the ports
     * @return the columns that could be chosen; none if the table is not known
     */
    public List<DataColumnSpec> choices(final NodeParametersInput input) {
        return InputTables.table(input, table).map(spec -> spec.stream().filter(c -> c.getType().isCompatible(type)).toList())
            .orElse(List.of());
    }

    /**
     * @param input what is known at the ports
     * @return the name that a new node begins with: the usual one as long as the table is not known; empty if the
     *         column is not required and none looks like it
     */
    public String guess(final NodeParametersInput input) {
        if (InputTables.table(input, table).filter(spec -> spec.getNumColumns() > 0).isEmpty()) {
            return usualName;
        }
        final List<String> names = choices(input).stream().map(DataColumnSpec::getName).toList();
        return first(names, usualName::equals).or(() -> first(names, usualName::equalsIgnoreCase))
            .or(() -> bySign(names)).or(() -> ifOnly && names.size() == 1 ? Optional.of(names.get(0))
                : Optional.empty()).orElse(required ? usualName : "");
    }

    private Optional<String> bySign(final List<String> names) {
        return signs.stream().flatMap(sign -> first(names, name -> plain(name).equals(sign)).stream()).findFirst()
            .or(() -> signs.stream().filter(sign -> sign.length() >= SHORTEST_PART)
                .flatMap(sign -> first(names, name -> plain(name).contains(sign)).stream()).findFirst());
    }

    private static Optional<String> first(final List<String> names, final Predicate<String> condition) {
        return names.stream().filter(condition).findFirst();
    }

    private static String plain(final String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

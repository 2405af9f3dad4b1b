package org.hydramix.nodes.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
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
        return spec(input).map(spec -> spec.stream().filter(c -> c.getType().isCompatible(type)).toList())
            .orElse(List.of());
    }

    /**
     * @param input what is known at the ports
     * @return the name that a new node begins with: the usual one as long as the table is not known; empty if the
     *         column is not required and none looks like it
     */
    public String guess(final NodeParametersInput input) {
        if (spec(input).filter(spec -> spec.getNumColumns() > 0).isEmpty()) {
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

    /** Where optional ports come and go, numbers of ports say nothing: the tables are counted. */
    private Optional<DataTableSpec> spec(final NodeParametersInput input) {
        final PortObjectSpec[] specs = input.getInPortSpecs();
        final PortType[] types = input.getInPortTypes();
        final boolean typed = types != null && types.length == specs.length;
        return IntStream.range(0, specs.length)
            .filter(i -> typed ? BufferedDataTable.class.equals(types[i].getPortObjectClass())
                : specs[i] instanceof DataTableSpec)
            .mapToObj(i -> Optional.ofNullable(specs[i])).skip(table).findFirst().flatMap(spec -> spec)
            .filter(DataTableSpec.class::isInstance).map(DataTableSpec.class::cast);
    }
}

package org.hydramix.benchmarks.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options of the form {@code --name value}. */
public final class Options {

    private final Map<String, String> values;

    private Options(final Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param arguments name, value, name, value…
     * @param known names of the options with their dashes
     * @throws UsageException if an option is unknown, given twice or has no value
     */
    public static Options parse(final List<String> arguments, final Set<String> known) throws UsageException {
        final Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            final String name = arguments.get(i);
            if (!known.contains(name)) {
                throw new UsageException("There is no option " + name + ".");
            }
            if (i + 1 == arguments.size()) {
                throw new UsageException(name + " needs a value.");
            }
            if (values.put(name, arguments.get(i + 1)) != null) {
                throw new UsageException(name + " is given twice.");
            }
        }
        return new Options(values);
    }

    /** @return the value, or the default if the option is not given */
    public String text(final String name, final String byDefault) {
        return values.getOrDefault(name, byDefault);
    }

    /** @throws UsageException if the option is not given */
    public String required(final String name) throws UsageException {
        if (!values.containsKey(name)) {
            throw new UsageException(name + " is needed.");
        }
        return values.get(name);
    }

    /** @throws UsageException if the value is not a whole number of at least {@code least} */
    public int whole(final String name, final int byDefault, final int least) throws UsageException {
        return values.containsKey(name) ? whole(name, values.get(name), least) : byDefault;
    }

    /** @throws UsageException if {@code text} is not a whole number of at least {@code least} */
    public static int whole(final String name, final String text, final int least) throws UsageException {
        try {
            final int value = Integer.parseInt(text);
            if (value >= least) {
                return value;
            }
        } catch (final NumberFormatException e) {
            // told below, together with numbers that are too small
        }
        throw new UsageException(name + " must be a whole number of at least " + least + ", not '" + text + "'.");
    }

    /** @throws UsageException if the value is not a number from {@code least} to {@code most} */
    public double number(final String name, final double byDefault, final double least, final double most)
        throws UsageException {
        return values.containsKey(name) ? number(name, values.get(name), least, most) : byDefault;
    }

    /** @throws UsageException if {@code text} is not a number from {@code least} to {@code most} */
    public static double number(final String name, final String text, final double least, final double most)
        throws UsageException {
        try {
            final double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (final NumberFormatException e) {
            // told below, together with numbers outside the range
        }
        throw new UsageException(name + " must be a number from " + least + " to " + most + ", not '" + text + "'.");
    }

    /**
     * @return what the value lists, separated by commas
     * @throws UsageException if an entry is empty or there twice
     */
    public List<String> list(final String name, final String byDefault) throws UsageException {
        final List<String> entries = new ArrayList<>();
        for (final String entry : Arrays.asList(text(name, byDefault).split(",", -1))) {
            if (entry.isBlank() || entries.contains(entry.strip())) {
                throw new UsageException(name + " must be a list of different entries separated by commas, not '"
                    + text(name, byDefault) + "'.");
            }
            entries.add(entry.strip());
        }
        return entries;
    }
}

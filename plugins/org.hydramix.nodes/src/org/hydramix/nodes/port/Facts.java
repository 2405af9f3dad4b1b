package org.hydramix.nodes.port;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableModel;

/** What a port's view shows: names and values, one a line. */
final class Facts {

    /** Enough for a resolution or an accuracy; more digits would claim what nobody knows. */
    private static final MathContext DIGITS = new MathContext(3);

    /** Widths of the columns in px. */
    private static final int[] WIDTHS = {200, 400};

    private final List<String[]> rows = new ArrayList<>();

    /** @return this, with one more line */
    Facts add(final String name, final String value) {
        rows.add(new String[]{name, value});
        return this;
    }

    /** @return this, with one more line unless the number is NaN, the sign for "not known" */
    Facts add(final String name, final double value, final String unit) {
        return !Double.isFinite(value) ? this : add(name, number(value) + unit);
    }

    /** @return a number for a person */
    static String number(final double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** @return the lines, name and value, for tests and for those who read aloud */
    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row[0]).append(": ").append(row[1]).append('\n'));
        return text.toString();
    }

    /**
     * @param title of the view
     * @return a table that can be read and copied, not edited
     */
    JComponent table(final String title) {
        final JTable table = new JTable(new DefaultTableModel(rows.toArray(String[][]::new),
            new String[]{"What", "Value"}) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean isCellEditable(final int row, final int column) {
                return false;
            }
        });
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        return titled(title, table);
    }

    /**
     * @param title of the view
     * @param text to show
     * @return a text that can be read and copied, not edited
     */
    static JComponent text(final String title, final String text) {
        final JTextArea area = new JTextArea(text);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        return titled(title, area);
    }

    private static JComponent titled(final String title, final JComponent content) {
        final JScrollPane pane = new JScrollPane(content);
        pane.setName(title);
        return pane;
    }
}

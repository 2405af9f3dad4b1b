package org.hydramix.nodes.port;

import javax.swing.JComponent;
import javax.swing.JTextArea;

/** A port's view: its summary as text. */
final class SummaryView {

    private SummaryView() {
    }

    static JComponent[] of(final String title, final String text) {
        final JTextArea area = new JTextArea(text);
        area.setName(title);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        return new JComponent[]{area};
    }
}

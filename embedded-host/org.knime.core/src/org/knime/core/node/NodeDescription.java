package org.knime.core.node;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** The texts that describe a node. */
public abstract class NodeDescription {

    /** For subclasses. */
    protected NodeDescription() {
    }

    /** @return the node's name */
    public abstract String getNodeName();

    /** @return what the node does to its data */
    public abstract NodeType getType();

    /** @return the icon's path relative to the factory class, or {@code null} */
    public abstract String getIconPath();

    /**
     * @param index data port, from 0
     * @return its name
     */
    public abstract String getInportName(int index);

    /**
     * @param index data port, from 0
     * @return its description
     */
    public abstract String getInportDescription(int index);

    /**
     * @param index data port, from 0
     * @return its name
     */
    public abstract String getOutportName(int index);

    /**
     * @param index data port, from 0
     * @return its description
     */
    public abstract String getOutportDescription(int index);

    /** @return the number of Swing views */
    public abstract int getViewCount();

    /**
     * @param index view, from 0
     * @return its name
     */
    public abstract String getViewName(int index);

    /**
     * @param index view, from 0
     * @return its description
     */
    public abstract String getViewDescription(int index);

    /** @return the name of the view that opens in a browser, or {@code null} */
    public abstract String getInteractiveViewName();

    /** @return the whole description as XML, or {@code null} */
    public abstract Element getXMLDescription();

    /** @return words that a search finds the node by */
    public String[] getKeywords() {
        return new String[0];
    }

    /** @return one sentence about the node */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** @return the full text about the node */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** @return the input ports that a user can add */
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return List.of();
    }

    /** @return the output ports that a user can add */
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return List.of();
    }

    /** A group of ports that a user can add. */
    public static final class DynamicPortGroupDescription {

        private final String name;

        private final String identifier;

        private final String description;

        /**
         * @param groupName as the user sees it
         * @param groupIdentifier as the settings hold it
         * @param groupDescription what the ports are for
         */
        public DynamicPortGroupDescription(final String groupName, final String groupIdentifier,
            final String groupDescription) {
            name = groupName;
            identifier = groupIdentifier;
            description = groupDescription;
        }

        /** @return the name as the user sees it */
        public String getGroupName() {
            return name;
        }

        /** @return the name as the settings hold it */
        public String getGroupIdentifier() {
            return identifier;
        }

        /** @return what the ports are for */
        public String getGroupDescription() {
            return description;
        }
    }
}

package org.knime.node;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;

/** A node, declared from {@link #create()} on; given to {@link DefaultNodeFactory}. */
public final class DefaultNode implements FluentNodeAPI {

    private final NodeTexts texts;

    private final List<PortGroupDefinition> ports;

    private final DefaultModel model;

    private NodeType type = NodeType.Other;

    private List<String> keywords = List.of();

    private DefaultView view;

    /** What the fixed part of the description says. */
    record NodeTexts(String name, String icon, String shortDescription, String fullDescription) {
    }

    DefaultNode(final NodeTexts texts, final List<PortGroupDefinition> ports, final DefaultModel model) {
        this.texts = texts;
        this.ports = List.copyOf(ports);
        this.model = model;
    }

    /** @return the first step */
    public static RequireName create() {
        // the version goes nowhere: this host stands for one version of KNIME only
        return name -> icon -> shortText -> fullText -> (major, minor, revision) -> new PortsStage(
            new NodeTexts(name, icon, shortText, fullText));
    }

    /**
     * @param nodeType what the node is for; it decides on the colour of the node
     * @return this node
     */
    public DefaultNode nodeType(final NodeType nodeType) {
        type = nodeType;
        return this;
    }

    /**
     * @param words further words under which the node is found
     * @return this node
     */
    public DefaultNode keywords(final String... words) {
        keywords = List.of(words);
        return this;
    }

    /**
     * Links the description to a page. Nobody reads descriptions in this host, so that only the address is checked.
     *
     * @param href address of the page
     * @param description what is found there
     * @return this node
     */
    public DefaultNode addExternalResource(final String href, final String description) {
        URI.create(href);
        Objects.requireNonNull(description);
        return this;
    }

    /**
     * @param declaration declares the view of the node
     * @return this node
     */
    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> declaration) {
        view = declaration.apply(new DefaultView.ParametersStage());
        return this;
    }

    NodeTexts texts() {
        return texts;
    }

    List<PortGroupDefinition> ports() {
        return ports;
    }

    DefaultModel model() {
        return model;
    }

    NodeType type() {
        return type;
    }

    List<String> keywords() {
        return keywords;
    }

    Optional<DefaultView> view() {
        return Optional.ofNullable(view);
    }

    /** Step: the name. */
    @FunctionalInterface
    public interface RequireName {

        /**
         * @param name the name of the node
         * @return the next step
         */
        RequireIcon name(String name);
    }

    /** Step: the icon. */
    @FunctionalInterface
    public interface RequireIcon {

        /**
         * @param relativePath where the icon lies, seen from the factory class
         * @return the next step
         */
        RequireShortDescription icon(String relativePath);
    }

    /** Step: one sentence. */
    @FunctionalInterface
    public interface RequireShortDescription {

        /**
         * @param shortDescription what the node does, in a sentence
         * @return the next step
         */
        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Step: the text. */
    @FunctionalInterface
    public interface RequireFullDescription {

        /**
         * @param fullDescription what the node does, with simple HTML
         * @return the next step
         */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** Step: the version. */
    @FunctionalInterface
    public interface RequireSinceVersion {

        /**
         * The version of KNIME that the node first worked with.
         *
         * @param major 5 in 5.8.3
         * @param minor 8 in 5.8.3
         * @param revision 3 in 5.8.3
         * @return the next step
         */
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** Step: what the node does. */
    @FunctionalInterface
    public interface RequireModel {

        /**
         * @param declaration declares settings, configuration and execution
         * @return the node
         */
        DefaultNode model(Function<RequireModelParameters, DefaultModel> declaration);
    }
}

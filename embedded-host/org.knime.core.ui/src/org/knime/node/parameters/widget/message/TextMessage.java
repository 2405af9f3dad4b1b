package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/** Turns a field of type {@link Void} into a message in the dialog. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {

    /** @return computes the message; none shows while it is empty */
    Class<? extends StateProvider<Optional<Message>>> value();

    /**
     * What the user reads.
     *
     * @param title the heading
     * @param description the text
     * @param type how serious it is
     */
    record Message(String title, String description, MessageType type) {
    }

    /** How serious a message is. */
    enum MessageType {
        /** Good to know. */
        INFO,
        /** All is well. */
        SUCCESS,
        /** Something may go wrong. */
        WARNING,
        /** Something is wrong. */
        ERROR
    }

    /** A fixed message that shows or not. */
    interface SimpleTextMessageProvider extends StateProvider<Optional<Message>> {

        /**
         * @param context what is known at the node's ports
         * @return whether the message shows
         */
        boolean showMessage(NodeParametersInput context);

        /** @return the heading */
        String title();

        /** @return the text */
        String description();

        /** @return how serious it is */
        MessageType type();

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        default Optional<Message> computeState(final NodeParametersInput context) {
            return showMessage(context) ? Optional.of(new Message(title(), description(), type())) : Optional.empty();
        }
    }
}

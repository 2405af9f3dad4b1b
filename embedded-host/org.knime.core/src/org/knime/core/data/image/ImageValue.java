package org.knime.core.data.image;

import org.knime.core.data.DataValue;

/** An image. */
public interface ImageValue extends DataValue {

    /** @return the image */
    ImageContent getImageContent();

    /** @return the usual file extension without a dot */
    String getImageExtension();
}

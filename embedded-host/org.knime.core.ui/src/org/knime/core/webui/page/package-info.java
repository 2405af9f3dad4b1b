/** Pages that a browser shows. */
package org.knime.core.webui.page;

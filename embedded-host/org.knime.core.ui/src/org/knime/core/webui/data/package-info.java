/** Data for pages. */
package org.knime.core.webui.data;

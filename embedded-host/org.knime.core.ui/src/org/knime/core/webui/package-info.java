/** What is shown in a browser. */
package org.knime.core.webui;

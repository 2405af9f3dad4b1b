/** Files and versions. */
package org.knime.core.util;

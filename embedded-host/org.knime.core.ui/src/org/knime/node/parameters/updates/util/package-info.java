/** Common cases of references between settings. */
package org.knime.node.parameters.updates.util;

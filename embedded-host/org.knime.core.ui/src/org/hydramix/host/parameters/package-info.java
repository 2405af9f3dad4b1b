/** Stores settings classes field by field, under the keys that KNIME uses. */
package org.hydramix.host.parameters;

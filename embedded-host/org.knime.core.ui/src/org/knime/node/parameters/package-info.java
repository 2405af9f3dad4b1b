/** Settings of a node as plain classes: fields are settings, annotations describe the dialog. */
package org.knime.node.parameters;

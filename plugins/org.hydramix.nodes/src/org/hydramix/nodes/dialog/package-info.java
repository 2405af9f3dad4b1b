/** What the dialogs of several nodes share: sections, ranges of numbers, choices, and columns to choose from. */
package org.hydramix.nodes.dialog;

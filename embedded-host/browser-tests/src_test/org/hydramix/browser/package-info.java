/** The views of executed nodes in a real browser. */
package org.hydramix.browser;

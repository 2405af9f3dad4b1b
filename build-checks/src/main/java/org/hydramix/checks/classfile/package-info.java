/** Reads compiled classes: what they declare, and what they refer to. */
package org.hydramix.checks.classfile;

/** Tests of how tables are kept and stored. */
package org.hydramix.host.table;

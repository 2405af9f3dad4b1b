/** Tests of rearranged tables. */
package org.knime.core.data.container;

/**
 * The listing of KNIME 5.8's public and protected API, the types it describes, and the look-up of a member through
 * supertypes.
 */
package org.hydramix.checks.listing;

/** The pages of declared views for the rest of the host. */
package org.hydramix.host.page;

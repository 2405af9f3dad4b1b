/** Views of nodes, as far as a host without a browser knows them: a page, its files, and what it starts with. */
package org.hydramix.host.view;

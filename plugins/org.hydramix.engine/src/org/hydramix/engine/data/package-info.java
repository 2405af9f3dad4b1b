/** Training data as the network sees it: packed patches of one size, with distributions and centroids. */
package org.hydramix.engine.data;

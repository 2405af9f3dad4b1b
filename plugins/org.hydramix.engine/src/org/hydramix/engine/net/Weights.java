package org.hydramix.engine.net;

import ai.djl.ndarray.NDList;

/** Views into the flat vectors of parameters and of running statistics, one a tensor. */
record Weights(NDList parameters, NDList statistics) {
}

/** What every benchmark needs: options, tables of results, statistics over seeds, pictures, facts about the machine. */
package org.hydramix.benchmarks.shared;

/**
 * Where tiles come from: a folder of images, or some images, with a table of dots.
 *
 * <p>The layout of a folder:
 * <ul>
 * <li>images anywhere below it, named by their path relative to the folder; a leading {@code images/} may be left
 * out,</li>
 * <li>{@code annotations.csv} with one dot a row: {@code image,x,y,class}, in px, pixel centres at integers,</li>
 * <li>or GeoJSON from QuPath beside an image and named like it ({@code slide.geojson} for {@code slide.svs}): points
 * with a classification,</li>
 * <li>optionally {@code images.csv} with one image a row: {@code image,mpp,split} (µm/px; train, val, test).</li>
 * </ul>
 * Slides are read piece by piece, see {@link org.hydramix.engine.slide}. Tables may be separated by comma, semicolon or
 * tab. What is wrong with one file or one row is told to the {@link org.hydramix.engine.source.TileSink} and the rest is
 * read; what is wrong with the whole is an {@link org.hydramix.engine.EngineException}.
 */
package org.hydramix.engine.source;

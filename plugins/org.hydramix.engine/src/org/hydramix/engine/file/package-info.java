/**
 * Files of tensors: models, training sets, checkpoints.
 *
 * <h2>Format</h2> A zip with exactly two entries, both stored without compression:
 * <ol>
 * <li>{@code meta.json}, UTF-8, an object with
 * <ul>
 * <li>{@code format}: {@code "hydramix"},</li>
 * <li>{@code kind}: what the file holds, e.g. {@code "training-set"},</li>
 * <li>{@code version}: of that kind's content, a whole number from 1,</li>
 * <li>{@code tensorsSha256}: SHA-256 of the bytes of the second entry, in hexadecimal,</li>
 * <li>{@code content}: an object that the kind defines.</li>
 * </ul>
 * </li>
 * <li>{@code tensors.safetensors}, in the safetensors layout: the length of the header as a little-endian 64-bit
 * number, a JSON header (name → {@code dtype}, {@code shape}, {@code data_offsets}) padded with spaces to a multiple of
 * 8 bytes, then the little-endian data without gaps. Data types are {@code F32}, {@code U8} and {@code I64}.</li>
 * </ol>
 * The same content gives the same bytes: entries carry a fixed time, and tensors keep the order in which they were
 * given. Python reads the tensors with {@code safetensors.numpy.load(zipfile.ZipFile(f).read("tensors.safetensors"))}.
 *
 * <p>A file is checked completely before anything of it is used, and written beside its target first and then moved, so
 * that no half-written file is ever found under the target's name.
 */
package org.hydramix.engine.file;

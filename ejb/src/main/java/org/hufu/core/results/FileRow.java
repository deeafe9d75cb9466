package org.hufu.core.results;

import java.util.List;
import java.util.Map;

/**
 * A row as a file gives it, before anybody asks what it means.
 *
 * @param number see {@link Finding#row}
 * @param headers what the columns are called in the file, or where they stand in it
 * @param cells stripped; absent columns are missing from the map
 * @param written the cells as they shall stand in the file of rows kept out
 */
public record FileRow(
    int number, Map<Column, String> headers, Map<Column, String> cells, List<String> written) {}

/* What the languages of code_words.c have that only computes, prints, or shows names of files. */
#include "action/code_words.h"

#include <string.h>

static const char perl_words[] =
    "abs and ARGV BEGIN chomp chr cmp defined delete each else elsif END eof eq exists exit "
    "for foreach ge grep gt hex if index int join keys last lc lcfirst le length local lt "
    "map my ne next not or ord our pop pos print printf push return reverse rindex say "
    "scalar shift sort splice split sprintf sqrt STDERR STDIN STDOUT strict sub substr sum "
    "uc ucfirst undef unless unshift until values warnings while x binmode close die warn no "
    "wantarray lstat ref localtime gmtime time sum0 max min first any all none notall uniq "
    "uniqnum shuffle reduce maxstr minstr product pairs pairkeys pairvalues Dumper "
    "encode_json decode_json to_json from_json new pretty canonical utf8 encode decode "
    "indent space_before space_after allow_nonref floor ceil fmod strftime blessed reftype "
    "looks_like_number md5_hex sha1_hex sha256_hex basename dirname fileparse cwd getcwd "
    "pack unpack vec oct state given when default feature exp log sin cos atan2 srand rand";
static const char perl_modules[] =
    "POSIX strict warnings utf8 feature integer bigint bignum List::Util Scalar::Util "
    "Data::Dumper JSON::PP JSON JSON::XS Time::HiRes Time::Local Time::Piece Text::Wrap "
    "Text::ParseWords Text::Abbrev Text::Tabs Digest::MD5 Digest::SHA Encode File::Basename "
    "File::Spec Cwd Getopt::Long constant Unicode::Normalize Math::Trig Math::BigInt "
    "Hash::Util Carp";
static const char ruby_words[] =
    "all? and any? ARGF Array begin break chomp count do downcase each each_line "
    "each_with_index else elsif empty? end end_with? ensure even? false first Float gets "
    "gsub gsub! Hash if in include? inject inspect Integer join keys last length lines ljust "
    "map match? max min next nil nil? not odd? or p pp print printf puts reduce reject "
    "rescue return reverse rjust round RUBY_VERSION select self size sort split start_with? "
    "STDIN String strip sub sum then times to_a to_f to_i to_s true uniq unless until upcase "
    "values while zip read readline readlines each_slice each_cons flat_map group_by sort_by "
    "min_by max_by partition with_index each_char chars bytes bytesize scan tr delete "
    "squeeze index rindex slice dig fetch key? has_key? value? has_value? member? to_json "
    "to_yaml to_csv tally compact flatten transform_values transform_keys each_key "
    "each_value each_pair filter filter_map find detect find_all find_index take drop "
    "take_while drop_while step upto downto abs floor ceil divmod pow format center freeze "
    "dup class is_a? kind_of? respond_to? minmax product combination permutation lazy ARGV "
    "STDOUT STDERR warn sqrt rand new loop redo yield def case when lambda proc call merge "
    "merge! store to_h to_set add push pop shift unshift insert rotate sample shuffle hex "
    "oct ord chr succ pred zero? positive? negative? nan? truncate gcd lcm digits encoding "
    "force_encoding encode valid_encoding? unicode_normalize casecmp casecmp? swapcase "
    "capitalize delete_prefix delete_suffix match captures named_captures pre_match "
    "post_match strftime year month day hour minute to_date to_time parse iso8601 key invert "
    "none? one? each_with_object each_entry reverse_each cycle chunk_while slice_when "
    "compact! uniq! sort! map! select! reject! flatten! reverse! strip! chomp! sub! tr! "
    "upcase! downcase! concat prepend replace values_at sort_by! tap itself hash frozen? "
    "between? clamp lstrip rstrip unpack unpack1 pack hexdigest base64digest headers row "
    "rows message backtrace full_message raise StandardError ArgumentError KeyError "
    "RuntimeError TypeError Comparable Enumerable Struct Time Date DateTime Set Math PI "
    "Rational Complex Numeric Symbol Range Regexp NilClass TrueClass FalseClass Proc";
static const char ruby_members[] =
    "JSON.parse JSON.generate JSON.pretty_generate JSON.dump JSON.ParserError YAML.load "
    "YAML.safe_load YAML.dump YAML.load_stream Psych.load Psych.safe_load CSV.parse "
    "CSV.parse_line CSV.generate_line Time.now Time.at Time.parse Date.today Date.parse "
    "Date.new Date.valid_date? DateTime.now Set.new Math.* Random.rand Random.new Struct.new "
    "SecureRandom.hex SecureRandom.uuid Digest.SHA256 Digest.MD5 Digest.SHA1 "
    "Digest.SHA256.hexdigest Digest.MD5.hexdigest Digest.SHA1.hexdigest Base64.encode64 "
    "Base64.strict_encode64 URI.parse URI.encode_www_form URI.join Dir.glob Dir.children "
    "Dir.entries Dir.exist? Dir.pwd Dir.each_child File.exist? File.file? File.directory? "
    "File.size File.basename File.dirname File.extname File.join File.mtime File.expand_path "
    "File.symlink? File.zero? File.executable? Integer.sqrt Process.clock_gettime "
    "Process.CLOCK_MONOTONIC Benchmark.realtime Benchmark.measure Gem.Version "
    "Gem.Version.new Rails.env Rails.version Float.INFINITY Float.EPSILON Rational "
    "Shellwords.split "
    "Shellwords.escape Comparable Ripper.sexp";
static const char ruby_modules[] =
    "json yaml psych set time date csv pp digest digest/sha1 digest/sha2 digest/md5 "
    "securerandom bigdecimal ostruct stringio strscan uri benchmark English erb shellwords "
    "prime matrix forwardable singleton observer comparable rational optparse base64 "
    "pathname abbrev ripper";
/* No function that reads a file; of those that call another one see callback_is_fine(). */
static const char php_words[] =
    "abs and array array_chunk array_column array_combine array_count_values array_diff "
    "array_fill array_flip array_intersect array_key_exists array_key_first array_key_last "
    "array_keys array_merge array_pad array_pop array_product array_push array_reverse "
    "array_search array_shift array_slice array_splice array_sum array_unique array_unshift "
    "array_values arsort as asort base64_encode base_convert basename bin2hex bindec bool "
    "break case ceil checkdate chr class_exists continue count crc32 ctype_alpha ctype_digit "
    "date date_default_timezone_get dechex default defined dirname do echo else elseif empty "
    "explode extension_loaded false float floor fmod for foreach function_exists "
    "get_loaded_extensions gettype hash hexdec htmlspecialchars if implode in_array ini_get "
    "int intdiv interface_exists is_array is_bool is_callable is_float is_int is_null "
    "is_numeric is_string isset json_decode json_encode json_last_error json_last_error_msg "
    "JSON_PRETTY_PRINT JSON_THROW_ON_ERROR JSON_UNESCAPED_SLASHES JSON_UNESCAPED_UNICODE "
    "krsort ksort lcfirst list log ltrim max mb_strlen mb_strtolower mb_strtoupper mb_substr "
    "md5 memory_get_usage microtime min mktime mt_rand nl2br null number_format octdec or "
    "ord PHP_BINARY PHP_EOL php_ini_loaded_file PHP_INT_MAX PHP_OS PHP_OS_FAMILY "
    "php_sapi_name PHP_VERSION PHP_VERSION_ID phpversion pi pow preg_match preg_match_all "
    "preg_quote preg_split print print_r printf rand random_int range return round rsort "
    "rtrim sha1 shuffle sizeof sort sprintf sqrt str_contains str_ends_with str_pad "
    "str_repeat str_replace str_split str_starts_with strcasecmp strcmp string strlen strpos "
    "strrev strrpos strtolower strtotime strtoupper strtr substr substr_count switch time "
    "trim true ucfirst ucwords unset urldecode urlencode usleep var_dump var_export "
    "version_compare while wordwrap xor zend_version php argc argv fn function use static "
    "stripos strstr substr_replace array_rand similar_text levenshtein soundex metaphone "
    "strip_tags addslashes money_format mb_substr_count mb_convert_case iconv_strlen "
    "array_is_list array_diff_key array_diff_assoc array_intersect_key array_replace "
    "array_fill_keys compact natsort natcasesort array_multisort is_iterable is_countable "
    "is_object get_class get_object_vars iterator_to_array ctype_upper ctype_lower "
    "ctype_space ctype_punct ctype_alnum date_create date_diff hrtime memory_get_peak_usage "
    "gc_collect_cycles str_word_count strncmp strncasecmp vsprintf fprintf STDOUT STDERR "
    "PHP_MAJOR_VERSION PHP_MINOR_VERSION PHP_INT_SIZE PHP_FLOAT_EPSILON DIRECTORY_SEPARATOR "
    "M_PI ENT_QUOTES SORT_STRING JSON_UNESCAPED_LINE_TERMINATORS settype intval floatval "
    "strval boolval match throw try catch finally Exception instanceof yield declare "
    "password_hash password_verify PASSWORD_BCRYPT PASSWORD_DEFAULT random_bytes uniqid "
    "hash_algos mb_str_split array_find array_any array_all "
    "strict_types array_map array_filter array_walk array_reduce usort uasort uksort "
    "DateTime DateTimeImmutable DateTimeZone DateInterval DatePeriod modify format diff "
    "new setTimezone setTime setDate getTimestamp getTimezone getName days dump dd str_getcsv";
static const char lua_words[] =
    "_VERSION arg abs and break byte ceil char clock concat date difftime do else elseif end exp "
    "false find floor fmod for format function getmetatable gmatch gsub huge if in insert io "
    "ipairs len local log lower match math max maxinteger min modf nil not or os pack pairs "
    "pi pow print random randomseed rep repeat return reverse select sort sqrt stdout string "
    "sub table then time tointeger tonumber tostring true type unm unpack until upper utf8 "
    "while write assert rawlen rawequal rawget next collectgarbage count stderr mininteger "
    "ult charpattern codepoint codes offset move error close read";
static const char elixir_words[] =
    "do end fn if else unless case cond when and or not in true false nil for with into "
    "reduce def defp defmodule after rescue is_nil is_list is_map is_binary is_atom "
    "is_integer is_number is_float is_tuple length hd tl elem tuple_size map_size byte_size "
    "rem div abs max min round trunc to_string inspect put_in get_in update_in pop_in label "
    "pretty limit trim raise __MODULE__ alias as";
static const char elixir_members[] =
    "IO.puts IO.inspect IO.write IO.iodata_to_binary Enum.* String.* Map.* List.* Integer.* "
    "Float.* Keyword.* Regex.* Tuple.* MapSet.* Range.* Date.* DateTime.* NaiveDateTime.* "
    "Time.* Calendar.* Bitwise.* Base.encode16 Base.encode64 Base.url_encode64 Stream.map "
    "Stream.filter Stream.take Stream.iterate Stream.unfold Stream.cycle Stream.with_index "
    "Stream.chunk_every Stream.flat_map System.version System.otp_release "
    "System.schedulers_online System.monotonic_time System.os_time Jason.encode! "
    "Jason.decode! Jason.encode Jason.decode Poison.encode! Poison.decode! JSON.encode! "
    "JSON.decode! Version.parse! Version.compare Version.match? URI.parse URI.encode_query "
    "URI.decode_query Path.join Path.basename Path.dirname Path.extname Path.expand "
    "Path.wildcard File.exists? File.exist? File.dir? File.regular? File.cwd! File.ls! "
    "Application.spec Mix.env Process.sleep Kernel.inspect Exception.message Decimal.*";
static const char julia_words[] =
    "println print show display sum prod length size map filter reduce foldl foldr collect "
    "range sort sort! reverse reverse! unique abs abs2 sqrt cbrt exp log log2 log10 sin cos "
    "tan asin acos atan min max minimum maximum extrema argmax argmin findmax findmin mean "
    "median std var cor quantile zeros ones fill rand randn randperm shuffle round floor "
    "ceil trunc div mod rem fld cld gcd lcm parse tryparse string repr split join replace "
    "occursin startswith endswith uppercase lowercase strip lstrip rstrip chomp titlecase "
    "lpad rpad typeof eltype convert isa Int Int8 Int16 Int32 Int64 UInt8 UInt16 UInt32 "
    "UInt64 Float16 Float32 Float64 BigInt BigFloat Rational Complex String Char Symbol Bool "
    "Dict Set Vector Matrix Array Tuple Pair Nothing Any Number Integer Real AbstractString "
    "push! pop! append! pushfirst! popfirst! insert! delete! empty! merge merge! keys values "
    "pairs get get! haskey first last findall findfirst findlast findnext any all count "
    "enumerate zip eachindex axes in for end if else elseif while function return begin do "
    "let const local global true false nothing missing isnothing ismissing isempty isnan "
    "isinf iseven isodd iszero sign signbit VERSION time now today Date DateTime year month "
    "day dateformat printf sprintf assert elapsed btime benchmark dot cross norm det inv "
    "transpose tr eigvals eigen svd rank diag Diagonal I reshape vcat hcat cat permutedims "
    "repeat circshift accumulate cumsum cumprod diff stdout stderr pi im Inf NaN identity "
    "ifelse mapreduce nthreads pwd splitext basename dirname joinpath isfile isdir ispath "
    "readdir filesize exit error throw try catch finally struct mutable break continue where "
    "JSON test testset test_throws DataFrame nrow ncol describe eachrow combine groupby header "
    "format overwrite verbose";
static const char julia_members[] =
    "JuliaFormatter.format Pkg.test Pkg.status Pkg.instantiate Pkg.resolve Pkg.precompile "
    "Statistics.mean "
    "Statistics.median Statistics.std LinearAlgebra.* Dates.* Printf.* Threads.nthreads "
    "Threads.threadid JSON.parse JSON.json JSON3.write JSON3.read Sys.CPU_THREADS Sys.KERNEL "
    "Sys.ARCH Sys.MACHINE Sys.WORD_SIZE Sys.free_memory Sys.total_memory Base.VERSION";
static const char julia_modules[] =
    "Statistics LinearAlgebra Printf Dates Random Test Pkg DelimitedFiles SparseArrays "
    "Unicode InteractiveUtils Base64 UUIDs SHA JSON JSON3 DataFrames CSV BenchmarkTools "
    "StatsBase Distributions JuliaFormatter";
static const char r_words[] =
    "filter select mutate group_by summarise summarize arrange count distinct left_join "
    "inner_join right_join full_join anti_join semi_join rename n pull slice slice_head "
    "slice_max slice_min across everything desc tally ungroup case_when if_else lag lead "
    "row_number bind_rows bind_cols pivot_longer pivot_wider glimpse as_tibble tibble ymd "
    "mdy dmy str_detect str_replace str_split print cat summary c mean median sd var sum "
    "prod length nrow ncol dim head tail str paste paste0 sprintf format formatC prettyNum "
    "round signif floor ceiling trunc seq seq_len seq_along rep rev sort order rank unique "
    "duplicated table tabulate factor levels nlevels cut names colnames rownames dimnames "
    "data.frame matrix array list unlist lapply sapply vapply Map Filter Reduce mapply "
    "tapply outer apply aggregate merge rbind cbind with within subset transform split "
    "unsplit stack t crossprod diag det solve nchar substr substring toupper tolower "
    "strsplit gsub sub grepl grep regmatches regexpr gregexpr trimws startsWith endsWith "
    "chartr rawToChar utf8ToInt intToUtf8 strtoi as.numeric as.integer as.character "
    "as.logical as.factor as.Date as.data.frame as.list as.matrix as.vector as.double TRUE "
    "FALSE NULL NA NaN Inf NA_character_ NA_integer_ T F if else for in while repeat break "
    "next function return is.na is.null is.numeric is.character is.function is.list which "
    "which.max which.min any all max min range abs sqrt exp log log2 log10 log1p sin cos tan "
    "atan2 cumsum cumprod diff quantile cor lm glm t.test chisq.test wilcox.test anova "
    "predict coef residuals fitted rnorm runif rbinom rpois sample set.seed dnorm pnorm "
    "qnorm prop.table addmargins colSums rowSums colMeans rowMeans scale sweep Sys.time "
    "Sys.Date Sys.info Sys.sleep difftime strftime strptime weekdays months julian identical "
    "all.equal stopifnot stop warning message invisible suppressWarnings suppressMessages "
    "tryCatch try typeof class mode inherits exists is.element setdiff union intersect getwd "
    "file.exists file.info file.size list.files dir basename dirname normalizePath file.path "
    "sessionInfo R.version R.version.string R.home version packageVersion installed.packages "
    "search complete.cases na.omit ifelse switch numeric character logical integer mtcars "
    "iris letters LETTERS pi month.name month.abb toJSON header sep stringsAsFactors na.rm "
    "collapse decreasing FUN by data x y digits ggplot aes geom_point geom_line geom_bar geom_col "
    "geom_histogram geom_boxplot geom_smooth geom_density facet_wrap facet_grid labs theme_minimal "
    "theme_bw theme_classic ggtitle xlab ylab scale_x_log10 scale_y_log10 coord_flip qplot width "
    "height dpi units options warn";
static const char r_members[] =
    "testthat.test_dir testthat.test_file rmarkdown.render devtools.test devtools.check "
    "devtools.check_man "
    "devtools.document devtools.load_all testthat.test_local "
    "lintr.lint_package lintr.lint_dir lintr.lint styler.style_dir styler.style_pkg renv.status "
    "renv.restore renv.snapshot "
    "roxygen2.roxygenise roxygen2.roxygenize jsonlite.toJSON stats.* base.print base.cat "
    "utils.head utils.tail utils.str utils.sessionInfo utils.packageVersion dplyr.* tidyr.* "
    "stringr.* purrr.map purrr.reduce lubridate.* rcmdcheck.rcmdcheck covr.package_coverage "
    "pkgdown.build_site";
static const char r_modules[] =
    "stats utils methods tools parallel datasets graphics grDevices dplyr tidyr tibble readr "
    "stringr purrr ggplot2 lubridate forcats jsonlite data.table testthat devtools lintr "
    "styler renv knitr rmarkdown glue magrittr tidyverse";
static const char dangerous[] =
    "system exec spawn fork popen popen2 popen2e popen3 capture2 capture2e capture3 "
    "shell_exec passthru proc_open pcntl_exec eval evaluate instance_eval class_eval "
    "module_eval instance_exec class_exec send public_send __send__ method instance_method "
    "public_method open load require require_relative autoload syscall trap binding "
    "define_method const_get const_set Kernel Process IO File Dir FileUtils Object "
    "ObjectSpace Open3 PTY ENV callcc os io debug dofile loadfile loadstring package ccall "
    "cglobal run include include_string Base Core Meta Sys Libc unlink source system2 shell "
    "shell.exec parse_expr do.call Recall eval.parent evalq apply Code Port System assert "
    "create_function call_user_func call_user_func_array include_once require_once "
    "ReflectionFunction Closure extract parse_str putenv setenv getenv dl mail readfile file "
    "fopen file_get_contents file_put_contents pipe fifo url socketConnection file.remove "
    "file.rename file.copy writeLines rm rmdir mv cp_r exit! at_exit Marshal DRb Socket "
    "TCPSocket Net socket spawn_link rpc erlang write download pipeline kill chmod chown "
    "symlink setwd touch getfield invoke invokelatest read write.csv write.table sink save "
    "saveRDS dput dump download.file install.packages remove.packages Sys.setenv Sys.chmod q "
    "quit scan readline dyn.load assign get match.fun mget getFromNamespace environment "
    "rawset setmetatable mkpath";

static const struct words_language languages[] = {
    {"perl", WORDS_PERL, false, perl_words, "", perl_modules},
    {"ruby", WORDS_RUBY, false, ruby_words, ruby_members, ruby_modules},
    {"rails", WORDS_RUBY, true, ruby_words, ruby_members, ruby_modules},
    {"php", WORDS_PHP, false, php_words, "", ""},
    {"artisan", WORDS_PHP, true, php_words, "", ""},
    {"lua", WORDS_LUA, false, lua_words, "", ""},
    {"elixir", WORDS_ELIXIR, true, elixir_words, elixir_members, ""},
    {"mix", WORDS_ELIXIR, true, elixir_words, elixir_members, ""},
    {"julia", WORDS_JULIA, true, julia_words, julia_members, julia_modules},
    {"Rscript", WORDS_R, true, r_words, r_members, r_modules},
    {"R", WORDS_R, true, r_words, r_members, r_modules},
};

const struct words_language *words_language_find(struct str program) {
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        const struct words_language *language = &languages[i];
        if (language->whole ? str_is(program, language->program)
                            : str_starts(program, language->program)) {
            return language;
        }
    }
    for (const struct words_language *more = words_more; more->program != NULL; more++) {
        if (str_is(program, more->program)) {
            return more;
        }
    }
    return NULL;
}

bool words_list_has(const char *list, struct str word) {
    struct str rest = str_from(list);
    struct str known;
    while (str_split(&rest, ' ', &known)) {
        bool any = known.len > 2 && known.ptr[known.len - 1] == '*' &&
                   strchr("./:", known.ptr[known.len - 2]) != NULL && word.len > known.len - 1 &&
                   memcmp(word.ptr, known.ptr, known.len - 1) == 0;
        if (any || str_equal(word, known)) {
            return true;
        }
    }
    return false;
}

bool words_is_dangerous(struct str word) {
    return words_list_has(dangerous, word);
}
